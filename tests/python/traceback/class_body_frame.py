class A:
    class B:
        x = undefined_in_body
