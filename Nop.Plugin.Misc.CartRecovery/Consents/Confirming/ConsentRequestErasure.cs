using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Confirming;

/// <summary>What was asked of a person, and the mails that did.</summary>
internal sealed class ConsentRequestErasure(ConsentRequestStore store, IQueuedEmailService queue)
{
    public async Task ForgetAsync(int recipientId)
    {
        foreach (var mailId in (await store.OfAsync(recipientId)).Select(request => request.QueuedEmailId).Where(id => id > 0).Distinct())
        {
            if (await queue.GetQueuedEmailByIdAsync(mailId) is { } mail)
                await queue.DeleteQueuedEmailAsync(mail);
        }

        await store.DeleteOfAsync(recipientId);
    }
}
