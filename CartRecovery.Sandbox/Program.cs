Console.WriteLine("CartRecovery.Sandbox");
