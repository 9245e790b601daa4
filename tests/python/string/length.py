print(len(''), len('abc'), len('é'), len('漢字'), len('😀'), len('e\u0301'), len('a😀b'))
