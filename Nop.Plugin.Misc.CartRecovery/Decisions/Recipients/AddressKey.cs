using System.Security.Cryptography;
using System.Text;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

/// <summary>One person, one key: what recipients and suppressions are compared by.</summary>
public static class AddressKey
{
    public static string OfEmail(string email) => email.Trim().ToLowerInvariant();

    /// <summary>SHA-256 of the key, lower-case hex: all that is left of a person after an erase.</summary>
    public static string Hash(string addressKey) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(addressKey)));
}
