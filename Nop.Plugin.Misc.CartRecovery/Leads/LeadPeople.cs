using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Leads;

/// <summary>Everybody behind a number.</summary>
/// <param name="Main">Whose lead the message is shown on: whoever has something open, else whoever wrote before.</param>
/// <param name="All">The number's word binds all of them.</param>
internal sealed record Lead(Recipient Main, IReadOnlyList<Recipient> All, int StoreId)
{
    public List<int> Ids => [.. All.Select(recipient => recipient.Id)];
}

/// <summary>Finds whom a number belongs to, and makes whoever nobody knows.</summary>
internal sealed class LeadPeople(LeadStore store, LeadWrites writes, RecipientStore recipients, IStoreService stores)
{
    private const int Shortest = 7;
    private const int Longest = 15;

    /// <summary>Short codes and names in place of a number cannot be answered, and are nobody's.</summary>
    public static bool IsNumber(string from) =>
        from.Length > Shortest && from.Length <= Longest + 1 && from[0] == '+' && from[1] is >= '1' and <= '9' && from.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    public async Task<Lead> OfAsync(InboundMessage message)
    {
        var all = await store.PeopleAsync(message.From);
        if (all.Count == 0)
            all.Add(await NewAsync(message));
        var newest = await store.NewestOpenAsync([.. all.Select(recipient => recipient.Id)]);
        var main = all.Find(recipient => recipient.Id == newest?.RecipientId) ?? all.MaxBy(recipient => (recipient.LastReplyId, recipient.Id))!;
        return new Lead(main, all, await StoreAsync(message.StoreId, newest?.StoreId ?? 0));
    }

    public async Task<int> LastTouchIdAsync(Lead lead, Channel channel) => (await store.LastTouchAsync(lead.Ids, (int)channel))?.Id ?? 0;

    /// <summary>Whatever its country's plan says of the number: it has just sent a message.</summary>
    private async Task<Recipient> NewAsync(InboundMessage message)
    {
        var person = await recipients.EnsureAsync(new RecipientDetails("", message.From, ShopperText.Name(message.ProfileName)));
        await writes.NumberAsync(person.Id, message.From);
        person.PhoneNumber = message.From;
        return person;
    }

    /// <summary>A number that all stores share says nothing of the store: then it is where the person has shopped last.</summary>
    private async Task<int> StoreAsync(int named, int shopped)
    {
        if (named > 0 || shopped > 0)
            return named > 0 ? named : shopped;

        return (await stores.GetAllStoresAsync())[0].Id;
    }
}
