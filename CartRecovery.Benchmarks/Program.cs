Console.WriteLine("CartRecovery.Benchmarks");
