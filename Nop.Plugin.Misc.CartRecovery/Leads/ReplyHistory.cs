using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Replay;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Leads;

/// <summary>When people answered, and when they said STOP or START, as a replay asks: one statement for a portion, and none for people of whom no number is known.</summary>
internal sealed class ReplyHistory(LeadStore store, ISettingService settings)
{
    private ILookup<string, PastPause> _pauses = Array.Empty<PastPause>().ToLookup(_ => "");

    public async Task LoadAsync(IEnumerable<Recipient> people)
    {
        List<string> hashes = [.. people.Where(person => person.PhoneNumber.Length > 0).Select(HashOf).Distinct()];
        List<(string Hash, PastPause Pause)> pauses = [];
        foreach (var reply in hashes.Count == 0 ? [] : await store.InboundAsync(hashes))
        {
            if (ReplyWords.Of(reply.Body) == ReplyWord.Help)
                continue;
            var hours = (await settings.LoadSettingAsync<CartRecoveryReplySettings>(reply.StoreId)).PauseHours;
            var said = reply.CreatedUtc.AsUtc();
            var until = reply.Kind == LeadMessageKind.Word ? said : hours > 0 ? said.AddHours(hours) : ReplyPause.UntilResumed;
            pauses.Add((reply.AddressHash, new PastPause(said, until)));
        }

        _pauses = pauses.ToLookup(pause => pause.Hash, pause => pause.Pause);
    }

    public IReadOnlyList<PastPause> Of(Recipient? person) => person is { PhoneNumber.Length: > 0 } ? [.. _pauses[HashOf(person)]] : [];

    private static string HashOf(Recipient person) => AddressKey.Hash(ChannelKeys.OfPhone(person.PhoneNumber));
}
