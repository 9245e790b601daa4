print(repr('a\tb\nc\rd\\e'), repr('\x00\x01\x1f\x7f\x80\x9f\xa0\xad'), repr('\u2028\u200b\ufeff'))
