print(repr('é ñ 漢字 😀'), repr('\u0378'), repr('\ue000'), repr('\U000e0001'), repr('\u0301'))
