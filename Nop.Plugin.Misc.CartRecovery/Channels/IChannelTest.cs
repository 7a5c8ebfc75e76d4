using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Channels;

/// <summary>How a channel shows that it works, without writing to any shopper.</summary>
internal interface IChannelTest
{
    Channel Kind { get; }

    Task<IReadOnlyList<ChannelTestResult>> RunAsync(int storeId);
}

/// <param name="ResourceKey">The sentence, whole; {0} is the detail.</param>
internal sealed record ChannelTestResult(string ResourceKey, bool Passed, string Detail = "");
