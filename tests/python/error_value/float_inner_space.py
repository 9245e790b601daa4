float('- 1')
