using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Given;

/// <summary>What the test channels are told to do; one for all scopes.</summary>
internal sealed class ChannelScript
{
    public string? Problem { get; set; }

    public Func<TouchMessage, Reason?> Refuses { get; set; } = _ => null;

    public Action<TouchMessage> Preparing { get; set; } = _ => { };

    /// <summary>While the provider has the request and has not answered.</summary>
    public Func<TouchMessage, Task> Posting { get; set; } = _ => Task.CompletedTask;

    public Func<SendOutcome> PostAnswers { get; set; } = () => new SendOutcome(TouchState.Sent, 1);

    /// <summary>What really arrived at the outside provider, by touch.</summary>
    public List<int> Posted { get; } = [];
}

internal sealed record PlainMessage(TouchMessage Message, Reason? Refusal = null) : PreparedMessage(Refusal);

/// <summary>E-mail without its texts: the act is a row in the platform's queue whose body names the touch.</summary>
internal sealed class QueueChannel(IQueuedEmailService queue, ChannelScript script, TimeProvider time) : IChannel
{
    public Channel Kind => Channel.Email;

    public bool IsTransactional => true;

    public Task<string?> ProblemAsync(int storeId) => Task.FromResult(script.Problem);

    public Task<IReadOnlySet<int>> ReachableAsync(IReadOnlyCollection<Recipient> recipients) =>
        Task.FromResult<IReadOnlySet<int>>(recipients.Where(recipient => recipient.Email.Length > 0).Select(recipient => recipient.Id).ToHashSet());

    public Task<PreparedMessage> PrepareAsync(TouchMessage message)
    {
        script.Preparing(message);
        return Task.FromResult<PreparedMessage>(new PlainMessage(message, script.Refuses(message)));
    }

    public async Task<SendOutcome> SendAsync(PreparedMessage message)
    {
        var touch = ((PlainMessage)message).Message;
        var mail = new QueuedEmail
        {
            Priority = QueuedEmailPriority.Low,
            From = "shop@localhost.test",
            To = touch.Recipient.Email,
            Subject = "Your cart",
            Body = FormattableString.Invariant($"touch:{touch.Touch.Id}"),
            CreatedOnUtc = time.GetUtcNow().UtcDateTime,
            EmailAccountId = 1,
        };
        await queue.InsertQueuedEmailAsync(mail);
        return new SendOutcome(TouchState.Sent, mail.Id);
    }
}

/// <summary>A provider outside the shop's database, whose answer may be lost.</summary>
internal sealed class PostChannel(ChannelScript script) : IChannel
{
    public Channel Kind => Channel.Sms;

    public bool IsTransactional => false;

    public Task<string?> ProblemAsync(int storeId) => Task.FromResult<string?>(null);

    public Task<IReadOnlySet<int>> ReachableAsync(IReadOnlyCollection<Recipient> recipients) =>
        Task.FromResult<IReadOnlySet<int>>(recipients.Where(recipient => recipient.Phone.Length > 0).Select(recipient => recipient.Id).ToHashSet());

    public Task<PreparedMessage> PrepareAsync(TouchMessage message)
    {
        script.Preparing(message);
        return Task.FromResult<PreparedMessage>(new PlainMessage(message));
    }

    public async Task<SendOutcome> SendAsync(PreparedMessage message)
    {
        await script.Posting(((PlainMessage)message).Message);
        var outcome = script.PostAnswers();
        lock (script.Posted)
            script.Posted.Add(((PlainMessage)message).Message.Touch.Id);
        return outcome;
    }
}
