using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace NopCommerce.StandIn.Messages;

/// <summary>Speaks SMTP to this machine only: a sandbox must not be able to write to a stranger.</summary>
internal sealed class SmtpEmailSender : IEmailSender
{
    public async Task SendEmailAsync(EmailAccount emailAccount, string subject, string body, string fromAddress, string fromName, string toAddress, string toName, string replyToAddress = null, string replyToName = null, IEnumerable<string> bcc = null, IEnumerable<string> cc = null, string attachmentFilePath = null, string attachmentFileName = null, int attachedDownloadId = 0, IDictionary<string, string> headers = null)
    {
        if (emailAccount.Host != "localhost" && !(IPAddress.TryParse(emailAccount.Host, out var address) && IPAddress.IsLoopback(address)))
            throw new NopException($"The stand-in sends to loopback only, not to '{emailAccount.Host}'");

        using var message = new MailMessage(new MailAddress(fromAddress, fromName), new MailAddress(toAddress, toName))
        {
            Subject = subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8
        };
        message.AlternateViews.Add(Html(body));
        if (!string.IsNullOrEmpty(replyToAddress))
            message.ReplyToList.Add(new MailAddress(replyToAddress, replyToName));
        foreach (var copy in bcc ?? [])
            message.Bcc.Add(copy.Trim());
        foreach (var copy in cc ?? [])
            message.CC.Add(copy.Trim());
        foreach (var (name, value) in headers ?? new Dictionary<string, string>())
            message.Headers.Add(name, value);
        await SendAsync(emailAccount, message);
    }

    private static AlternateView Html(string body)
    {
        var view = AlternateView.CreateAlternateViewFromString(body ?? string.Empty, Encoding.UTF8, MediaTypeNames.Text.Html);
        view.TransferEncoding = TransferEncoding.QuotedPrintable;
        return view;
    }

    private static async Task SendAsync(EmailAccount account, MailMessage message)
    {
        using var client = new SmtpClient(account.Host, account.Port) { EnableSsl = account.EnableSsl };
        if (!string.IsNullOrEmpty(account.Username))
            client.Credentials = new NetworkCredential(account.Username, account.Password);
        await client.SendMailAsync(message);
    }
}
