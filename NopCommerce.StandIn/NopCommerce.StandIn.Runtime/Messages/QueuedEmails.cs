namespace NopCommerce.StandIn.Messages;

internal sealed class QueuedEmails(IRepository<QueuedEmail> emails, TimeProvider time) : IQueuedEmailService
{
    public Task InsertQueuedEmailAsync(QueuedEmail queuedEmail) => emails.InsertAsync(queuedEmail);

    public Task UpdateQueuedEmailAsync(QueuedEmail queuedEmail) => emails.UpdateAsync(queuedEmail);

    public Task DeleteQueuedEmailAsync(QueuedEmail queuedEmail) => emails.DeleteAsync(queuedEmail);

    public Task<QueuedEmail> GetQueuedEmailByIdAsync(int queuedEmailId) => emails.GetByIdAsync(queuedEmailId, _ => default, useShortTermCache: true);

    public Task<IPagedList<QueuedEmail>> SearchEmailsAsync(string fromEmail, string toEmail, DateTime? createdFromUtc, DateTime? createdToUtc, bool loadNotSentItemsOnly, bool loadOnlyItemsToBeSent, int maxSendTries, bool loadNewest, int pageIndex = 0, int pageSize = int.MaxValue)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return emails.GetAllPagedAsync(query =>
        {
            if (!string.IsNullOrWhiteSpace(fromEmail))
                query = query.Where(e => e.From.Contains(fromEmail.Trim()));
            if (!string.IsNullOrWhiteSpace(toEmail))
                query = query.Where(e => e.To.Contains(toEmail.Trim()));
            if (createdFromUtc is { } from)
                query = query.Where(e => e.CreatedOnUtc >= from);
            if (createdToUtc is { } to)
                query = query.Where(e => e.CreatedOnUtc <= to);
            if (loadNotSentItemsOnly)
                query = query.Where(e => e.SentOnUtc == null);
            if (loadOnlyItemsToBeSent)
                query = query.Where(e => e.DontSendBeforeDateUtc == null || e.DontSendBeforeDateUtc <= now);
            query = query.Where(e => e.SentTries < maxSendTries);
            return loadNewest
                ? query.OrderByDescending(e => e.CreatedOnUtc).ThenByDescending(e => e.Id)
                : query.OrderByDescending(e => e.PriorityId).ThenBy(e => e.CreatedOnUtc).ThenBy(e => e.Id);
        }, pageIndex, pageSize);
    }
}
