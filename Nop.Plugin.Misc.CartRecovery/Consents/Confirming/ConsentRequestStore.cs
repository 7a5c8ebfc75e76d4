using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Confirming;

internal sealed class ConsentRequestStore(IRepository<ConsentRequest> requests)
{
    private const string Purpose = "confirm";

    public static string Hash(string token) => SecretToken.Hash(Purpose, token);

    public Task InsertAsync(ConsentRequest request) => requests.InsertAsync(request, publishEvent: false);

    /// <summary>The oldest first.</summary>
    public async Task<IList<ConsentRequest>> WaitingAsync(int take) => await requests.Table
        .Where(request => request.StateId == (int)ConsentRequestState.Waiting)
        .OrderBy(request => request.Id)
        .Take(take)
        .ToListAsync();

    /// <summary>Those of the recipients who were sent a request since then, and by which way.</summary>
    public async Task<IReadOnlySet<(int RecipientId, bool ByMail)>> AskedSinceAsync(IEnumerable<int> recipientIds, DateTime sinceUtc)
    {
        var ids = recipientIds.Distinct().ToList();
        var asked = await requests.Table
            .Where(request => ids.Contains(request.RecipientId) && request.SentUtc != null && request.SentUtc > sinceUtc)
            .Select(request => new { request.RecipientId, request.QueuedEmailId })
            .ToListAsync();
        return asked.Select(row => (row.RecipientId, row.QueuedEmailId > 0)).ToHashSet();
    }

    /// <summary>What one message asked; nothing for a token that is none of ours.</summary>
    public async Task<IList<ConsentRequest>> FindAsync(string? token)
    {
        if (!SecretToken.LooksRight(token))
            return [];
        var hash = Hash(token!);
        return await requests.GetAllAsync(query => query.Where(request => request.TokenHash == hash && request.StateId == (int)ConsentRequestState.Sent));
    }

    public async Task<IList<ConsentRequest>> OfAsync(int recipientId) => await requests.GetAllAsync(query => query.Where(request => request.RecipientId == recipientId));

    public Task DeleteOfAsync(int recipientId) => requests.DeleteAsync(request => request.RecipientId == recipientId);
}
