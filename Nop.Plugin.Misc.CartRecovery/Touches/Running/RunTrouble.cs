using Nop.Core.Domain.Logging;
using ILogger = Nop.Services.Logging.ILogger;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Running;

/// <summary>What went wrong in this run. An exception's message may quote an address, so only its type and stack are kept.</summary>
internal sealed class RunTrouble(ILogger logger)
{
    private readonly List<string> _sentences = [];

    /// <summary>Each kind of trouble once; empty when all went well.</summary>
    public string Summary => string.Join("; ", _sentences.Distinct().Take(5));

    public void Forget() => _sentences.Clear();

    public async Task LogAsync(string what, string error, Exception? exception = null)
    {
        _sentences.Add($"{what}: {error}");
        await logger.InsertLogAsync(LogLevel.Error, $"{what}: {error}", exception?.StackTrace ?? "");
    }
}
