int('   ')
