using Nop.Core.Domain.Messages;
using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

internal sealed class QueueQueries(IRepository<QueuedEmail> queue)
{
    /// <summary>How many of the shop's mails, whosever they are, should have left by then and are still tried.</summary>
    public async Task<int> WaitingSinceAsync(DateTime utc) => await queue.Table.CountAsync(mail =>
        mail.SentOnUtc == null && mail.SentTries < 3 && mail.CreatedOnUtc < utc && (mail.DontSendBeforeDateUtc == null || mail.DontSendBeforeDateUtc < utc));
}
