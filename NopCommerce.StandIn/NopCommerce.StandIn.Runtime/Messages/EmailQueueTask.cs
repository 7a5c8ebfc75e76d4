namespace NopCommerce.StandIn.Messages;

/// <summary>
/// Sends what is due, per account at most its MaxNumberOfEmails: with 0 nothing leaves and nothing is said.
/// A row has three tries and is never claimed, so two nodes can send it twice, as in the platform. Headers are never passed.
/// </summary>
internal sealed class EmailQueueTask(IQueuedEmailService queue, IEmailAccountService accounts, IEmailSender sender, ILogger log, TimeProvider time) : IScheduleTask
{
    private const int MaxTries = 3;

    public async Task ExecuteAsync()
    {
        var due = await queue.SearchEmailsAsync(null, null, null, null, loadNotSentItemsOnly: true, loadOnlyItemsToBeSent: true, MaxTries, loadNewest: false);
        foreach (var group in due.GroupBy(e => e.EmailAccountId))
        {
            var account = await accounts.GetEmailAccountByIdAsync(group.Key);
            foreach (var email in group.Take(account.MaxNumberOfEmails))
                await SendAsync(email, account);
        }
    }

    private async Task SendAsync(QueuedEmail email, EmailAccount account)
    {
        try
        {
            await sender.SendEmailAsync(account, email.Subject, email.Body, email.From, email.FromName, email.To, email.ToName, email.ReplyTo, email.ReplyToName,
                Addresses(email.Bcc), Addresses(email.CC), email.AttachmentFilePath, email.AttachmentFileName, email.AttachedDownloadId);
            email.SentOnUtc = time.GetUtcNow().UtcDateTime;
        }
        catch (Exception failure)
        {
            await log.ErrorAsync($"Error sending e-mail. {failure.Message}", failure);
        }
        finally
        {
            email.SentTries++;
            await queue.UpdateQueuedEmailAsync(email);
        }
    }

    private static string[] Addresses(string list) => string.IsNullOrWhiteSpace(list) ? null : list.Split(';', StringSplitOptions.RemoveEmptyEntries);
}
