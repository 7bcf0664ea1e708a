"""Drawn shapes and images."""
