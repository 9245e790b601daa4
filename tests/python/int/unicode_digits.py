print(int('\u0664\u0662'), int('\uff11\uff12'), int('\u0967\u0968_\u0969'))
