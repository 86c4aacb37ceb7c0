"""Services, agencies, young people, workers, and who works with whom; and the directory of everyone's public keys."""
