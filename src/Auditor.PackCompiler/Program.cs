return args.Length == 2 ? 0 : 64;
