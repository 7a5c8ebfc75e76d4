using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>Which channels there are and which can be used in a store; each is asked once per run.</summary>
internal sealed class ChannelReadiness(IEnumerable<IChannel> channels)
{
    private readonly Dictionary<(Channel Channel, int StoreId), bool> _ready = [];

    public IReadOnlyList<IChannel> All { get; } = [.. channels];

    public List<int> TransactionalIds => [.. All.Where(channel => channel.IsTransactional).Select(channel => (int)channel.Kind)];

    public IChannel Of(Channel kind) => All.First(channel => channel.Kind == kind);

    public async Task<bool> IsReadyAsync(IChannel channel, int storeId)
    {
        if (_ready.TryGetValue((channel.Kind, storeId), out var known))
            return known;

        return _ready[(channel.Kind, storeId)] = await channel.ProblemAsync(storeId) is null;
    }
}
