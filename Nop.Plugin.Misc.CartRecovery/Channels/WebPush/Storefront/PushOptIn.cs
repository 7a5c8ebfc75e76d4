using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Carts.Contacts;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Keys;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Storefront;

/// <summary>Keeps a browser together with the words its person agreed to, and lets go of both.</summary>
internal sealed class PushOptIn(
    PushSubscriptionStore store, PushSubscriptionWrites writes, VapidKeyStore keys, PushOwners owners, PushTexts texts, Refusals refusals, TimeProvider time)
{
    public async Task<bool> IsKnownAsync(PushForm form) => await store.ByHashAsync(PushForm.HashOf(form.Endpoint!)) is not null;

    /// <returns>False for an endpoint that we do not call and for a key that is not ours.</returns>
    public async Task<bool> SubscribeAsync(Customer customer, PushForm form, CapturePlace place, CartRecoveryWebPushSettings settings)
    {
        if (EndpointRule.Allowed(form.Endpoint, settings.AllowedHosts, settings.AllowLoopback) is not { } endpoint || await KeyIdAsync(form) is not { } keyId)
            return false;

        var owner = await owners.OfAsync(customer, place.StoreId, place.LanguageId);
        await KeepAsync(RowOf(form, endpoint, keyId, owner.Id, customer.Id, place.StoreId, place.LanguageId));
        var question = await texts.QuestionAsync(place.StoreId, place.LanguageId);
        await refusals.ResumeAsync(owner, new ConsentRecord(owner.Id, Channel.WebPush, ConsentSource.PushPrompt, place.StoreId, place.LanguageId, question.Question, place.Page));
        return true;
    }

    /// <summary>The browser or its service has changed the address; who sits before it has not, and his word stands.</summary>
    public async Task<bool> RenewAsync(PushForm form)
    {
        if (form.Old is not { Length: > 0 } old || await store.ByHashAsync(PushForm.HashOf(old)) is not { } known
            || EndpointRule.Allowed(form.Endpoint, await owners.HostsAsync(known.StoreId), await owners.LoopbackAsync(known.StoreId)) is not { } endpoint
            || await KeyIdAsync(form) is not { } keyId)
            return false;

        await KeepAsync(RowOf(form, endpoint, keyId, known.RecipientId, known.CustomerId, known.StoreId, known.LanguageId));
        if (old != form.Endpoint)
            await writes.DeleteAsync(known.Id);
        return true;
    }

    /// <summary>With the last browser goes the consent.</summary>
    public async Task StopAsync(PushForm form, string page)
    {
        if (await store.ByHashAsync(PushForm.HashOf(form.Endpoint!)) is not { } known)
            return;

        await writes.DeleteAsync(known.Id);
        if (await owners.LeftWithoutAsync(known) is { } person)
            await refusals.RefuseAsync(person, new ConsentRecord(person.Id, Channel.WebPush, ConsentSource.PushPrompt, known.StoreId, known.LanguageId, Page: page), SuppressionCause.Unsubscribed);
    }

    private async Task KeepAsync(PushSubscription row)
    {
        if (!await store.TryInsertAsync(row))
            await writes.RenewAsync(row);
        foreach (var old in await store.BeyondAsync(row.RecipientId))
            await writes.DeleteAsync(old);
    }

    private async Task<int?> KeyIdAsync(PushForm form)
    {
        var used = (form.Key ?? "").TrimEnd('=');
        return (await keys.AllAsync()).LastOrDefault(key => key.PublicKey == used)?.Id;
    }

    private PushSubscription RowOf(PushForm form, Uri endpoint, int keyId, int recipientId, int customerId, int storeId, int languageId) => new()
    {
        EndpointHash = PushForm.HashOf(form.Endpoint!),
        Endpoint = form.Endpoint!,
        Host = endpoint.Host,
        P256dh = form.P256dh!.Trim(),
        Auth = form.Auth!.Trim(),
        VapidKeyId = keyId,
        RecipientId = recipientId,
        CustomerId = customerId,
        StoreId = storeId,
        LanguageId = languageId,
        CreatedUtc = time.NowUtc(),
    };
}
