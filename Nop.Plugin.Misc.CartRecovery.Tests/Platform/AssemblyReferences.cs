using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Platform;

/// <summary>What a built assembly asks of others: the very rows that the loader will resolve in a store.</summary>
internal sealed record AssemblyReferences(IReadOnlyList<string> Assemblies, IReadOnlyList<ApiLine> Types, IReadOnlyList<ApiLine> Members)
{
    public static AssemblyReferences Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        return new AssemblyReferences(
            [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))],
            [.. reader.TypeReferences.Select(handle => new ApiLine(ScopeOf(reader, handle), SignatureNames.NameOf(reader, handle), "", "", ""))],
            [.. reader.MemberReferences.Select(handle => Member(reader, reader.GetMemberReference(handle))).OfType<ApiLine>()]);
    }

    private static ApiLine? Member(MetadataReader reader, MemberReference member)
    {
        var owner = Owner(reader, member.Parent);
        if (owner is not { } type)
            return null;

        var signature = member.GetKind() == MemberReferenceKind.Field
            ? member.DecodeFieldSignature(SignatureNames.Instance, null)
            : Spell(member.DecodeMethodSignature(SignatureNames.Instance, null));
        return new ApiLine(ScopeOf(reader, type), SignatureNames.NameOf(reader, type), reader.GetString(member.Name), signature, "");
    }

    private static string Spell(MethodSignature<string> signature) => AssemblyApi.Spell(signature, isStatic: !signature.Header.IsInstance);

    /// <summary>The referenced type behind a parent, through a generic instantiation if need be; null for our own types, arrays and the like.</summary>
    private static TypeReferenceHandle? Owner(MetadataReader reader, EntityHandle parent)
    {
        if (parent.Kind == HandleKind.TypeReference)
            return (TypeReferenceHandle)parent;
        if (parent.Kind != HandleKind.TypeSpecification)
            return null;

        var blob = reader.GetBlobReader(reader.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return null;
        blob.ReadCompressedInteger();
        var generic = blob.ReadTypeHandle();
        return generic.Kind == HandleKind.TypeReference ? (TypeReferenceHandle)generic : null;
    }

    private static string ScopeOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var scope = reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.AssemblyReference => reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name),
            HandleKind.TypeReference => ScopeOf(reader, (TypeReferenceHandle)scope),
            _ => "",
        };
    }
}
