using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace CartRecovery.Sandbox.Replay;

/// <summary>Takes every message and sends none: a replay decides, claims and records, and writes to nobody.</summary>
internal sealed class SilentChannel(Channel kind) : IChannel
{
    public Channel Kind => kind;

    public bool IsTransactional => true;

    public Task<string?> ProblemAsync(int storeId) => Task.FromResult<string?>(null);

    public Task<IReadOnlySet<int>> ReachableAsync(IReadOnlyCollection<Recipient> recipients) => Task.FromResult<IReadOnlySet<int>>(
        recipients.Where(recipient => kind == Channel.Email ? recipient.Email.Length > 0 : recipient.Phone.Length > 0).Select(recipient => recipient.Id).ToHashSet());

    public Task<PreparedMessage> PrepareAsync(TouchMessage message) => Task.FromResult<PreparedMessage>(new SilentMessage());

    public Task<SendOutcome> SendAsync(PreparedMessage message) => Task.FromResult(new SendOutcome(TouchState.Sent));

    private sealed record SilentMessage : PreparedMessage;
}
