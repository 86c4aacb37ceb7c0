"""An adult asks whether one person more may read something that was sent; the young person shows it, or does not."""
