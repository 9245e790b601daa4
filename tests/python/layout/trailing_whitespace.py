x = 1   
if x:    
    print('ok')  
    
print('end')
