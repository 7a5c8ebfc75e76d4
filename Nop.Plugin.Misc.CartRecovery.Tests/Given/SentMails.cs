using Nop.Core.Domain.Messages;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Given;

internal sealed record SentMail(string To, string Subject, string Body, IReadOnlyDictionary<string, string>? Headers);

/// <summary>A sender that keeps what it was given.</summary>
internal sealed class SentMails : List<SentMail>, IEmailSender
{
    public Task SendEmailAsync(
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
        Add(new SentMail(toAddress, subject, body, headers?.ToDictionary()));
        return Task.CompletedTask;
    }
}
