using Nop.Core.Domain.Messages;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>Around the shop's own sender, whichever that is. Gives our mails the headers that the queue cannot carry; every other mail passes untouched.</summary>
internal sealed class RecoveryEmailSender(IEmailSender inner, MailDeparture departure) : IEmailSender
{
    public async Task SendEmailAsync(
        EmailAccount emailAccount,
        string subject,
        string body,
        string fromAddress,
        string fromName,
        string toAddress,
        string toName,
        string replyToAddress = null!,
        string replyToName = null!,
        IEnumerable<string> bcc = null!,
        IEnumerable<string> cc = null!,
        string attachmentFilePath = null!,
        string attachmentFileName = null!,
        int attachedDownloadId = 0,
        IDictionary<string, string> headers = null!)
    {
        if (MailMarker.In(body) is { } marker && await departure.IsOursAsync(marker))
        {
            // Returning without an error tells the queue that the mail is done with.
            if (!await departure.MayLeaveAsync(marker))
                return;
            body = MailMarker.Stripped(body);
            headers = WithUnsubscribe(headers, await departure.UnsubscribeUrlAsync(marker));
        }

        await inner.SendEmailAsync(
            emailAccount, subject, body, fromAddress, fromName, toAddress, toName, replyToAddress, replyToName,
            bcc, cc, attachmentFilePath, attachmentFileName, attachedDownloadId, headers);
    }

    // RFC 8058: both lines, one https address, and the address alone must be enough.
    private static Dictionary<string, string> WithUnsubscribe(IDictionary<string, string>? headers, string url) => new(headers ?? new Dictionary<string, string>())
    {
        ["List-Unsubscribe"] = $"<{url}>",
        ["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click",
    };
}
