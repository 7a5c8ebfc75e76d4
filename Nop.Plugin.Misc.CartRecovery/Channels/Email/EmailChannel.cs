using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <param name="Mail">Null when refused.</param>
internal sealed record EmailMessage(QueuedEmail? Mail, Reason? Refusal = null) : PreparedMessage(Refusal);

/// <summary>E-mail through the platform's queue, so that a merchant finds our mails where all the others are.</summary>
internal sealed class EmailChannel(
    EmailPartsLoader loader,
    EmailRenderer renderer,
    EmailReadiness readiness,
    IQueuedEmailService queue,
    TimeProvider time) : IChannel
{
    public Channel Kind => Channel.Email;

    public bool IsTransactional => true;

    public Task<string?> ProblemAsync(int storeId) => readiness.ProblemAsync(storeId);

    public Task<IReadOnlySet<int>> ReachableAsync(IReadOnlyCollection<Recipient> recipients) =>
        Task.FromResult<IReadOnlySet<int>>(recipients.Where(recipient => recipient.Email.Length > 0).Select(recipient => recipient.Id).ToHashSet());

    public async Task<PreparedMessage> PrepareAsync(TouchMessage message)
    {
        if (MailAddress.Single(message.Recipient.Email) is not { } to)
            return new EmailMessage(null, Reason.NoAddress);
        var marker = MailMarker.For(message.Touch.Id, message.PreferenceUrl)
            ?? throw new ArgumentException("A mail without its unsubscribe link must not leave.", nameof(message));

        var (parts, refusal) = await loader.LoadAsync(message);
        if (parts is null)
            return new EmailMessage(null, refusal);
        var rendered = await renderer.RenderAsync(message, parts);
        // Emptied in the editor after the campaign was switched on.
        return rendered.Subject.Length == 0 || rendered.Body.Length == 0
            ? new EmailMessage(null, Reason.ChannelNotReady)
            : new EmailMessage(MailOf(rendered, to, message.Recipient.Name, marker));
    }

    public async Task<SendOutcome> SendAsync(PreparedMessage message)
    {
        if (message is not EmailMessage { Mail: { } mail })
            return new SendOutcome(TouchState.Skipped, Error: message.Refusal?.ToString() ?? "");

        mail.CreatedOnUtc = time.NowUtc();
        await queue.InsertQueuedEmailAsync(mail);
        return new SendOutcome(TouchState.Sent, mail.Id);
    }

    // Not through SendNotificationAsync, which queues with high priority: ten thousand of ours would hold up the shop's order mails.
    private static QueuedEmail MailOf(RenderedEmail rendered, string to, string name, MailMarker marker) => new()
    {
        Priority = QueuedEmailPriority.Low,
        From = rendered.Account.Email,
        FromName = ShopperText.OneLine(rendered.Account.DisplayName),
        To = to,
        ToName = ShopperText.Name(name),
        ReplyTo = "",
        ReplyToName = "",
        CC = "",
        Bcc = rendered.Bcc,
        Subject = rendered.Subject,
        Body = rendered.Body + marker,
        AttachmentFilePath = "",
        AttachmentFileName = "",
        AttachedDownloadId = rendered.Template.AttachedDownloadId,
        EmailAccountId = rendered.Account.Id,
    };
}
