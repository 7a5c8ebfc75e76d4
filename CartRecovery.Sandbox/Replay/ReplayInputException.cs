namespace CartRecovery.Sandbox.Replay;

/// <summary>What was given cannot be replayed; the message is meant for whoever typed the command.</summary>
internal sealed class ReplayInputException(string message) : Exception(message)
{
    public static ReplayInputException At(string file, int line, string what) => new($"{Path.GetFileName(file)}, line {line}: {what}");
}
