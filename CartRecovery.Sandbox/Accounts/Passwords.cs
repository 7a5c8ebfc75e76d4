using System.Security.Cryptography;
using Nop.Core.Domain.Customers;
using Nop.Data;

namespace CartRecovery.Sandbox.Accounts;

/// <summary>Salted PBKDF2; not the platform's format, since nothing outside the sandbox reads these rows.</summary>
public sealed class Passwords(IRepository<CustomerPassword> passwords, TimeProvider time)
{
    private const int Rounds = 100_000;

    public Task SetAsync(int customerId, string password)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return passwords.InsertAsync(new CustomerPassword
        {
            CustomerId = customerId,
            PasswordSalt = Convert.ToHexString(salt),
            Password = Convert.ToHexString(Hash(password, salt)),
            PasswordFormatId = 1,
            CreatedOnUtc = time.GetUtcNow().UtcDateTime
        });
    }

    public async Task<bool> MatchesAsync(int customerId, string password)
    {
        var rows = await passwords.GetAllAsync(query => query.Where(row => row.CustomerId == customerId).OrderByDescending(row => row.Id));
        return rows.Count > 0 && CryptographicOperations.FixedTimeEquals(Convert.FromHexString(rows[0].Password), Hash(password, Convert.FromHexString(rows[0].PasswordSalt)));
    }

    private static byte[] Hash(string password, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(password, salt, Rounds, HashAlgorithmName.SHA256, 32);
}
