namespace Nop.Services.Security;

public interface IEncryptionService
{
    string EncryptText(string plainText, string encryptionPrivateKey = null);

    string DecryptText(string cipherText, string encryptionPrivateKey = null);
}
