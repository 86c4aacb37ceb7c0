"""Setting up from the command line: services, agencies, workers and keys. Whoever has the server may do this."""
