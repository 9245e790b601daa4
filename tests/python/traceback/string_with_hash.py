x = '# not a comment' + 1
