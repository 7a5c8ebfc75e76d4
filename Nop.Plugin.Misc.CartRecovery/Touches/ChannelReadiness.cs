using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>Which channels there are and which can be used in a store; each is asked once per run.</summary>
internal sealed class ChannelReadiness(IEnumerable<IChannel> channels, ChannelFaults faults)
{
    private readonly Dictionary<(Channel Channel, int StoreId), bool> _ready = [];

    public IReadOnlyList<IChannel> All { get; } = [.. channels];

    public IChannel Of(Channel kind) => All.First(channel => channel.Kind == kind);

    public async Task<bool> IsReadyAsync(IChannel channel, int storeId)
    {
        if (_ready.TryGetValue((channel.Kind, storeId), out var known))
            return known;

        return _ready[(channel.Kind, storeId)] = await ProblemAsync(channel, storeId) is null;
    }

    /// <summary>The sentence that says why nothing can leave by it: how it is set up, then what made it stop itself. Null when it can.</summary>
    public async Task<string?> ProblemAsync(IChannel channel, int storeId)
    {
        if (await channel.ProblemAsync(storeId) is { } problem)
            return problem;

        return await faults.OfAsync(channel.Kind, storeId) is { } standing ? ChannelFaults.ResourceOf(standing.Fault) : null;
    }

    /// <summary>Its provider has just refused: it is asked anew before the next message of this run.</summary>
    public void Forget(Channel channel, int storeId) => _ready.Remove((channel, storeId));
}
