using System.Security.Cryptography;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Crypto;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Keys;

/// <summary>The shop's keys, opened. Two at the most: rotating throws away the one before last with whatever hangs on it.</summary>
internal sealed class VapidKeys(VapidKeyStore store, PushSubscriptionWrites subscriptions, IEncryptionService encryption, TimeProvider time)
{
    /// <summary>Null before the first was made.</summary>
    public async Task<VapidKey?> CurrentAsync() => (await store.AllAsync()).LastOrDefault();

    public async Task<VapidKey> EnsureAsync() => await CurrentAsync() ?? await AddAsync();

    /// <summary>Browsers that come by move over to the new key; those that do not are still reached by the old one.</summary>
    public async Task<VapidKey> RotateAsync()
    {
        foreach (var old in (await store.AllAsync()).SkipLast(1))
        {
            await subscriptions.DeleteOfKeyAsync(old.Id);
            await store.DeleteAsync(old);
        }

        return await AddAsync();
    }

    /// <summary>Null when it was stored under another encryption key of the shop, or is not there.</summary>
    public async Task<VapidKeyPair?> OpenAsync(int id) => (await store.AllAsync()).FirstOrDefault(key => key.Id == id) is { } key ? Open(key) : null;

    public VapidKeyPair? Open(VapidKey key)
    {
        try
        {
            var pair = new VapidKeyPair(key.PublicKey, encryption.DecryptText(key.PrivateKey));
            using var opened = pair.Open();
            return pair;
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private async Task<VapidKey> AddAsync()
    {
        var pair = VapidKeyPair.New();
        var key = new VapidKey { PublicKey = pair.PublicKey, PrivateKey = encryption.EncryptText(pair.PrivateKey), CreatedUtc = time.NowUtc() };
        await store.InsertAsync(key);
        return key;
    }
}
