using System.Security.Cryptography;
using System.Text;

namespace NopCommerce.StandIn.Security;

internal sealed class Encryption(SecuritySettings settings) : IEncryptionService
{
    public string EncryptText(string plainText, string encryptionPrivateKey = "")
    {
        if (string.IsNullOrEmpty(plainText))
            return plainText;

        using var aes = Cipher(encryptionPrivateKey);
        var secret = aes.EncryptCbc(Encoding.Unicode.GetBytes(plainText), aes.IV);
        return Convert.ToBase64String([.. aes.IV, .. secret]);
    }

    public string DecryptText(string cipherText, string encryptionPrivateKey = "")
    {
        if (string.IsNullOrEmpty(cipherText))
            return cipherText;

        using var aes = Cipher(encryptionPrivateKey);
        var bytes = Convert.FromBase64String(cipherText);
        return Encoding.Unicode.GetString(aes.DecryptCbc(bytes.AsSpan(16), bytes.AsSpan(0, 16)));
    }

    private Aes Cipher(string key)
    {
        var aes = Aes.Create();
        aes.Key = SHA256.HashData(Encoding.UTF8.GetBytes(string.IsNullOrEmpty(key) ? settings.EncryptionKey ?? string.Empty : key));
        return aes;
    }
}
