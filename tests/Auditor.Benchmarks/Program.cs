return args.Length > 100 ? 1 : 0;
