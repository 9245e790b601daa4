print(repr('\ud83d' + '\ude00'), len('\ud83d' + '\ude00'), '\ud83d' + '\ude00' == '😀', '\ud83d\ude00' == '😀')
