using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Suppressing;

/// <summary>What the staff types in for somebody who called, wrote or stood in the shop; carried out as completely as a word of his own.</summary>
internal sealed class StaffSuppressions(
    SuppressionStore suppressions, RecipientStore recipients, PersonQueries people, EpisodeWrites episodes, QueuedMailRecall recall, CartRecoverySettings settings, TimeProvider time)
{
    /// <summary>An e-mail, a phone, or the hash of either.</summary>
    public SuppressionLine Read(string? typed) => SuppressionLine.Read(typed ?? "", 2, settings.HomeCountry);

    /// <summary>Enough to know it by; a hash tells nothing.</summary>
    public static string Masked(string? typed) => typed?.Trim() switch
    {
        null or "" => "",
        var email when email.Contains('@') => MailAddress.Masked(email),
        var other => MaskedPhone.Of(other.Length > 32 ? other[..8] : other),
    };

    /// <returns>For how many channels; 0 when nothing could be read, or none of them reaches such an address.</returns>
    public async Task<int> AddAsync(string typed, IReadOnlyCollection<Channel> channels)
    {
        var line = Read(typed);
        var wanted = line.Hash.Length == 0 ? [] : line.Channels.Intersect(channels).ToList();
        foreach (var channel in wanted)
            await suppressions.AddHashAsync(channel, line.Hash, SuppressionCause.Manual);
        if (wanted.Count == 0)
            return 0;

        foreach (var person in await PeopleAsync(typed))
        {
            await episodes.OvertakeAsync([person.Id], time.NowUtc());
            if (wanted.Contains(Channel.Email))
                await recall.RecallAsync(person.Id, Reason.AddressSuppressed);
        }

        return wanted.Count;
    }

    /// <summary>Whom a typed address belongs to; nobody for a hash, which is of people who may be forgotten.</summary>
    public async Task<IReadOnlyList<Recipient>> PeopleAsync(string? typed)
    {
        var address = typed?.Trim() ?? "";
        if (TypedContact.IsEmail(address))
            return await recipients.ByKeyAsync(AddressKey.OfEmail(address)) is { } known ? [known] : [];
        var number = PhoneNumber.Of(address, settings.HomeCountry).Number;
        return number.Length == 0 ? [] : await people.ByPhoneAsync(number);
    }
}
