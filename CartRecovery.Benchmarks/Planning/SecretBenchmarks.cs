using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;

namespace CartRecovery.Benchmarks.Planning;

[MemoryDiagnoser]
public class SecretBenchmarks
{
    private readonly byte[] _random = RandomNumberGenerator.GetBytes(32);
    private string _token = "";
    private string _typed = "";

    [GlobalSetup]
    public void Make()
    {
        _token = SecretToken.From(_random.AsSpan(0, SecretToken.Bytes));
        _typed = CouponCode.Grouped(CouponCode.From(_random)!).ToLowerInvariant();
    }

    [Benchmark]
    public string Token_is_hashed() => SecretToken.Hash("restore", _token);

    [Benchmark]
    public string? Code_is_made() => CouponCode.From(_random);

    [Benchmark]
    public string? Typed_code_is_recognised() => CouponCode.Recognise(_typed);
}
