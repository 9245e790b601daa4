assert False, undefined_message
