max('')
