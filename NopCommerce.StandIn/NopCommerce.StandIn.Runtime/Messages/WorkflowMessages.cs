namespace NopCommerce.StandIn.Messages;

internal sealed class WorkflowMessages(
    ILocalizationService texts,
    ITokenizer tokenizer,
    IQueuedEmailService queue,
    TimeProvider time) : IWorkflowMessageService
{
    public async Task<int> SendNotificationAsync(MessageTemplate messageTemplate, EmailAccount emailAccount, int languageId, IList<Token> tokens, string toEmailAddress, string toName, string attachmentFilePath = null, string attachmentFileName = null, string replyToEmailAddress = null, string replyToName = null, string fromEmail = null, string fromName = null, string subject = null, bool ignoreDelayBeforeSend = false)
    {
        ArgumentNullException.ThrowIfNull(messageTemplate);
        ArgumentNullException.ThrowIfNull(emailAccount);
        var bcc = await texts.GetLocalizedAsync(messageTemplate, t => t.BccEmailAddresses, languageId);
        var body = await texts.GetLocalizedAsync(messageTemplate, t => t.Body, languageId);
        if (string.IsNullOrEmpty(subject))
            subject = await texts.GetLocalizedAsync(messageTemplate, t => t.Subject, languageId);

        var email = new QueuedEmail
        {
            Priority = QueuedEmailPriority.High,
            From = Given(fromEmail, emailAccount.Email),
            FromName = Given(fromName, emailAccount.DisplayName),
            To = toEmailAddress,
            ToName = CommonHelper.EnsureMaximumLength(toName, 300),
            ReplyTo = replyToEmailAddress,
            ReplyToName = replyToName,
            CC = string.Empty,
            Bcc = bcc,
            Subject = tokenizer.Replace(subject, tokens, htmlEncode: false),
            Body = tokenizer.Replace(body, tokens, htmlEncode: true),
            AttachmentFilePath = attachmentFilePath,
            AttachmentFileName = attachmentFileName,
            AttachedDownloadId = messageTemplate.AttachedDownloadId,
            CreatedOnUtc = time.GetUtcNow().UtcDateTime,
            EmailAccountId = emailAccount.Id,
            DontSendBeforeDateUtc = ignoreDelayBeforeSend ? null : NotBefore(messageTemplate)
        };
        await queue.InsertQueuedEmailAsync(email);
        return email.Id;
    }

    private DateTime? NotBefore(MessageTemplate template) => template.DelayBeforeSend is { } delay
        ? time.GetUtcNow().UtcDateTime.AddHours(template.DelayPeriod == MessageDelayPeriod.Days ? delay * 24 : delay)
        : null;

    private static string Given(string value, string fallback) => string.IsNullOrEmpty(value) ? fallback : value;
}
