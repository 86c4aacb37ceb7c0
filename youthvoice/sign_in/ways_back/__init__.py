"""Letting a young person back in who lost phone, PIN and words: two adults, a wait, and nobody gains sight."""
