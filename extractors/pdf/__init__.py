"""Words, drawn shapes and page facts from PDF bytes, behind one small interface."""
