"""Roles of people and the bodies they sit on."""
