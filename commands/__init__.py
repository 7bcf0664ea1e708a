"""The sub-commands by what they are for; options in, one call, one exit code out."""
