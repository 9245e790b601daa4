print(r'a\nb', R"\'", len(r'\\'), r'c:\temp')
